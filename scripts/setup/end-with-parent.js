// Loaded into the gateway by the start command. The channel to the parent closes however the parent ends, even by
// kill -9; then the gateway is asked to stop in its usual way, so that no server and no database is left behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
