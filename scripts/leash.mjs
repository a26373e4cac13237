// Loaded into each program of the yard: it ends when the process that started it is gone, even by kill -9.
if (process.channel) {
  process.on("disconnect", () => process.exit(0));
  process.channel.unref();
}
