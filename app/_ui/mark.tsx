// The sign of the house: two lines of a rule and the tick that they earn.

/**
 * The sign, drawn in place; it says nothing to a screen reader because the name stands beside it.
 * @example <Mark size={24} /> // => an svg
 */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0d5570" />
      <path d="M8 10h16M8 16h6" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path
        d="m11.5 21.5 4 3.5L25 14.5"
        fill="none"
        stroke="#f2c879"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
