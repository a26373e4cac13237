// A room with controls: Mantine and its styles. Pages that have none of its controls do without, and stay light.
import "@mantine/core/styles.layer.css";
import "./room.css";
import type { ReactNode } from "react";
import { RoomProvider } from "./room-provider";

/**
 * A layout for the rooms that use Mantine: `export { Room as default } from "../_ui/room"`.
 * @example <Room><RulesBoard … /></Room> // => the same, with the theme around it
 */
export function Room({ children }: { children: ReactNode }) {
  return <RoomProvider>{children}</RoomProvider>;
}
