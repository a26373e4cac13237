export { PageLoading as default } from "../_ui/page-loading";
