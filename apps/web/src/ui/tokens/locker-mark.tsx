/** The mark: two locker doors, in the colour of the text. Decoration; the name stands beside it. */
export function LockerMark({ className }: { className?: string | undefined }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      className={className ?? "size-5.5"}
    >
      <rect x="3" y="2" width="7" height="18" rx="1.5" />
      <rect x="12" y="2" width="7" height="18" rx="1.5" />
      <path d="M6 6h1M15 6h1M8 11v2M17 11v2" />
    </svg>
  );
}
