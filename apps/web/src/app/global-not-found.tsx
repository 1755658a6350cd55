export default function GlobalNotFound() {
  return (
    <html lang="ko">
      <body>
        <p>404</p>
      </body>
    </html>
  );
}
