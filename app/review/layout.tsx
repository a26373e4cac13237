export { Room as default } from "../_ui/room";
