"use client";
// The five rooms, with the one that you are in marked, and the one that is on its way.
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import styles from "./shell.module.css";

const rooms = [
  { href: "/lessons", name: "Learn", also: ["/notebook"] },
  { href: "/rules", name: "Rules", also: ["/drafts"] },
  { href: "/review", name: "Review", also: [] },
  { href: "/progress", name: "Progress", also: [] },
  { href: "/check", name: "Check a return", also: [] },
];

/**
 * Links to the rooms; `aria-current` is "page" on the room's own page and "true" within it.
 * @example <NavLinks className="link" /> // => Learn · Rules · Review · Progress · Check a return
 */
export function NavLinks({ className }: { className?: string }) {
  const path = usePathname();
  return rooms.map(({ href, name, also }) => {
    const within = [href, ...also].some((start) => path === start || path.startsWith(`${start}/`));
    return (
      <Link
        key={href}
        href={href}
        className={className}
        // The front page fetches nothing ahead: whoever reads it first has to see it first.
        prefetch={path === "/" ? false : null}
        aria-current={path === href ? "page" : within ? "true" : undefined}
      >
        {name}
        <Coming />
      </Link>
    );
  });
}

/** A line under a link that was followed, for as long as its page is on the way. */
function Coming() {
  const { pending } = useLinkStatus();
  return <span aria-hidden="true" className={styles.coming} data-pending={pending || undefined} />;
}
