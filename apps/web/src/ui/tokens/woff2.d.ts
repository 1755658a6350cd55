declare module "*.woff2" {
  /** Its address below /_next/static/media. */
  const url: string;
  export default url;
}
