// The room where returns are checked.
export { Room as default } from "../_ui/room";
