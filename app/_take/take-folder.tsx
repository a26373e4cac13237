"use client";
// A button that hands over a folder to take to work, and says what came of it.
import { IconBriefcase } from "@tabler/icons-react";
import { useState } from "react";
import type { Result } from "#domain/result";
import type { WorkFolder } from "#domain/work-folder";
import { PressButton } from "../_ui/button";
import styles from "./take.module.css";

type Standing = { kind: "waiting" } | { kind: "packing" } | { kind: "saved" | "trouble"; says: string };

/**
 * The button with its size. `make` brings the texts of the folder.
 * @example <TakeFolder what="this lesson" megabytes={0.6} make={make} /> // => "Save this lesson as a folder (about 0.6 MB)"
 */
export function TakeFolder(props: {
  what: string;
  megabytes: number;
  size?: "normal" | "small";
  make: () => Promise<Result<WorkFolder>>;
}) {
  const [standing, setStanding] = useState<Standing>({ kind: "waiting" });
  const take = async () => {
    setStanding({ kind: "packing" });
    setStanding(await packed(props.make));
  };
  return (
    <span className={styles.take}>
      <PressButton
        size={props.size ?? "normal"}
        kind={props.size === "small" ? "quiet" : "second"}
        busy={standing.kind === "packing"}
        icon={<IconBriefcase size={18} aria-hidden />}
        onClick={() => void take()}
      >
        Save {props.what} as a folder (about {props.megabytes.toFixed(1)} MB)
      </PressButton>
      <span role="status" className={styles.said} data-trouble={standing.kind === "trouble" || undefined}>
        {standing.kind === "packing" ? "Packing …" : "says" in standing ? standing.says : ""}
      </span>
    </span>
  );
}

async function packed(make: () => Promise<Result<WorkFolder>>): Promise<Standing> {
  try {
    const folder = await make();
    if (!folder.ok) return { kind: "trouble", says: folder.reason };
    const { saveFolder } = await import("./save-folder");
    const saved = await saveFolder(folder.value);
    if (!saved.ok) return { kind: "trouble", says: saved.reason };
    const megabytes = (saved.value / 1_000_000).toFixed(1);
    const says = `Saved ${folder.value.name}.zip, ${megabytes} MB. Unpack it, and read README.txt first.`;
    return { kind: "saved", says };
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    return { kind: "trouble", says: `The folder could not be put together: ${why}` };
  }
}
