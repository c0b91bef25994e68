/** The mark: a scope's round screen with the trace of a task on it: waiting, running, waiting. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true">
      <circle cx="12" cy="12" r="10" stroke="currentColor" strokeWidth="2" />
      <path d="M2.5 14H8V8.5h7V14h6.5" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      <circle cx="15" cy="8.5" r="2.2" fill="currentColor" />
    </svg>
  );
}
