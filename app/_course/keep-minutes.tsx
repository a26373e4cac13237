"use client";
// Keeps on this computer how many minutes were chosen, and asks for them again the next time.
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { choices } from "#domain/minutes";

const key = "ruleyard.minutes";

/**
 * Shows nothing. `asked` is what the address says; null when it says nothing.
 * @example <KeepMinutes page="/lessons" asked={null} /> // => goes to /lessons?minutes=10, if 10 was chosen last
 */
export function KeepMinutes({ page, asked }: { page: string; asked: number | null }) {
  const router = useRouter();
  useEffect(() => {
    try {
      if (asked !== null) return localStorage.setItem(key, String(asked));
      const kept = choices.find((one) => String(one) === localStorage.getItem(key));
      // Only where the address says nothing else, which would be lost.
      if (kept !== undefined && location.search === "" && location.hash === "")
        router.replace(`${page}?minutes=${kept}`, { scroll: false });
    } catch {
      // A browser that keeps nothing asks each time.
    }
  }, [page, asked, router]);
  return null;
}
