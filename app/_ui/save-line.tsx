// The save line: always there where work is made, and always true.
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconDeviceDesktop,
  IconLoader2,
  IconSend,
} from "@tabler/icons-react";
import styles from "./save-line.module.css";
import { Clock } from "./when";

export type Saved =
  | { state: "untouched" }
  | { state: "saving" }
  | { state: "on this computer"; at?: string }
  | { state: "to your account"; at?: string }
  | { state: "offline"; at?: string }
  | { state: "sent"; at?: string }
  | { state: "conflict" };

const looks = {
  untouched: { Icon: IconCloudCheck, words: "Nothing to save yet" },
  saving: { Icon: IconLoader2, words: "Saving…" },
  "on this computer": { Icon: IconDeviceDesktop, words: "Saved on this computer" },
  "to your account": { Icon: IconCloudCheck, words: "Saved to your account" },
  offline: { Icon: IconCloudOff, words: "No connection. Saved on this computer" },
  sent: { Icon: IconSend, words: "Sent" },
  conflict: { Icon: IconAlertTriangle, words: "Changed in another tab. Choose which to keep" },
};

/**
 * One line that says where the work is now. Read out politely when it changes, except for "Saving…".
 * @example <SaveLine saved={{ state: "to your account", at: "2026-04-01T10:40:00Z" }} /> // => "Saved to your account at 10:40"
 */
export function SaveLine({ saved }: { saved: Saved }) {
  const { Icon, words } = looks[saved.state];
  const at = "at" in saved ? saved.at : undefined;
  return (
    <p className={styles.line} data-state={saved.state}>
      <Icon size={17} aria-hidden />
      <span role="status">
        {words}
        {at && (
          <>
            {" at "}
            <Clock at={at} />
          </>
        )}
      </span>
    </p>
  );
}
