"use client";
// Looks again every few seconds while what was sent is still on its way.
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Asks the server for the page again, every `seconds`, for as long as it is shown.
 * @example <KeepLooking seconds={3} /> // => nothing to see
 */
export function KeepLooking({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
