// The room of lessons.
export { Room as default } from "../_ui/room";
