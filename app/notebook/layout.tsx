// The room of notebooks.
export { Room as default } from "../_ui/room";
