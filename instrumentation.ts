// What happens once, before the first page is served.
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { begin } = await import("#server/begin");
    await begin();
  }
}
