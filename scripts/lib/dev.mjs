import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { buildWeb } from './build-web.mjs'
import { prepare } from './prepare.mjs'
import { Failure, toolsFirst } from './run.mjs'
import { endWithParent, quietly, serverMain } from './serve.mjs'

/** A Cairn with the demo in ./data-dev, built and started again whenever a source changes. */
export async function dev() {
  const node = await prepare()
  await buildWeb()
  let child
  let ending = false

  const start = () => {
    child = spawn(node, [quietly, endWithParent, serverMain, '--demo'], {
      env: { ...toolsFirst(), NODE_ENV: 'development', CAIRN_DATA: process.env.CAIRN_DATA || 'data-dev' },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    })
  }
  const stop = () =>
    new Promise((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done()
      child.once('exit', done)
      child.kill('SIGTERM')
    })

  const restart = async () => {
    try {
      await buildWeb()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      console.error(error.message)
      return // until the next change
    }
    await stop()
    if (!ending) start()
  }

  start()
  const changes = onChange([
    'packages/server/src',
    'packages/server/migrations',
    'packages/web/app',
    'packages/api/src',
    'packages/credentials/src',
  ])
  return new Promise((done) => {
    changes(restart)
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.once(signal, async () => {
        ending = true
        await stop()
        done(0)
        process.exit(0) // the watchers would keep us
      })
  })
}

/** Calls back a moment after the last of several changes, once at a time. */
function onChange(folders) {
  return (callback) => {
    let timer
    let running = Promise.resolve()
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        running = running.then(callback)
      }, 200)
    }
    for (const folder of folders)
      watch(folder, { recursive: true }, (_, name) => {
        if (name && !/\.test\.tsx?$|(^|\/)\./.test(name)) soon()
      })
  }
}
