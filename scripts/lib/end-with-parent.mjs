// Loaded before the server: it ends, in order, when the command that started it is gone, even by kill -9. Without
// this it would stay behind and hold the port and the data folder.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
