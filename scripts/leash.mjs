// Loaded into each program of the yard: it ends when the process that started it is gone, even by kill -9.
if (process.channel) {
  process.on("disconnect", () => process.exit(0));
  // The worker of `next dev` inherits this, and must stay until its first message has come by that channel.
  if (!process.env.NEXT_PRIVATE_WORKER) process.channel.unref();
}
