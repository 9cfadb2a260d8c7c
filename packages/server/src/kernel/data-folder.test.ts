import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-folder-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Another process that opens the folder, says how it went, and holds it until it is killed. */
async function otherProcess(folder: string) {
  const program = `
    import { openDataFolder } from ${JSON.stringify(new URL('./data-folder.ts', import.meta.url).href)}
    try {
      const folder = await openDataFolder(${JSON.stringify(folder)})
      await folder.announce('http://127.0.0.1:3000')
      console.log('open')
      setInterval(() => {}, 1000)
    } catch (error) { console.log(error.message) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const end = async () => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(end)
  const [first] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  return { said: first.trim(), pid: child.pid, kill: end }
}

describe('the lock of the data folder', () => {
  test('refuses a second start at once, and names the first', async () => {
    const folder = await emptyFolder()
    const first = await otherProcess(folder)
    const asked = Date.now()
    await expect(openDataFolder(folder)).rejects.toThrow(
      new RegExp(
        `Another Cairn already runs on ${folder} \\(process ${first.pid}, since 20.+Z, at http://127.0.0.1:3000\\)`,
      ),
    )
    expect(Date.now() - asked).toBeLessThan(5_000)
  })

  test('refuses a second start in the same process too', async () => {
    const folder = await emptyFolder()
    const opened = await openDataFolder(folder)
    await expect(openDataFolder(folder)).rejects.toThrow(`process ${process.pid}`)
    await opened.release()
  })

  test('is free again after a release, and after its holder was killed', async () => {
    const folder = await emptyFolder()
    const opened = await openDataFolder(folder)
    await opened.release()
    await opened.release()
    const first = await otherProcess(folder)
    expect(first.said).toBe('open')
    await first.kill()
    const second = await openDataFolder(folder)
    expect(second.running.pid).toBe(process.pid)
    await second.release()
  })

  test('goes to exactly one of many that start at once, also after a kill', async () => {
    const folder = await emptyFolder()
    await (await otherProcess(folder)).kill()
    const starters = await Promise.all(Array.from({ length: 6 }, () => otherProcess(folder)))
    const winners = starters.filter(({ said }) => said === 'open')
    expect(winners).toHaveLength(1)
    for (const { said } of starters)
      if (said !== 'open')
        expect(said).toContain(`Another Cairn already runs on ${folder} (process ${winners[0]?.pid},`)
  })

  test('does not believe a note about a process that is another one by now', async () => {
    const folder = await emptyFolder()
    const first = await otherProcess(folder)
    const note = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8'))
    await writeFile(join(folder, 'running.json'), JSON.stringify({ ...note, pid: process.pid }))
    await expect(openDataFolder(folder)).rejects.toThrow('its process is not visible from here')
    await first.kill()
  })
})

describe('the master key', () => {
  test('is made once, 32 bytes, for nobody else to read', async () => {
    const folder = await emptyFolder()
    const first = await openDataFolder(folder)
    const key = await first.masterKey()
    await first.release()
    const second = await openDataFolder(folder)
    expect(key).toHaveLength(32)
    expect(await second.masterKey()).toEqual(key)
    expect((await stat(second.file('master.key'))).mode & 0o777).toBe(0o600)
    await second.release()
  })

  test('may be given instead, and then none is written', async () => {
    const folder = await emptyFolder()
    const opened = await openDataFolder(folder, Buffer.alloc(32, 7).toString('base64'))
    expect(await opened.masterKey()).toEqual(new Uint8Array(32).fill(7))
    expect(await readdir(folder)).not.toContain('master.key')
    await opened.release()
  })

  test.each([
    ['too short', Buffer.alloc(31).toString('base64')],
    ['not base64', '!'.repeat(44)],
    ['empty', ''],
  ])('is refused when it is %s', async (_title, key) => {
    await expect(openDataFolder(await emptyFolder(), key)).rejects.toThrow('CAIRN_MASTER_KEY is no master key')
  })

  test('is refused when its file is damaged, or open to others, and is left as it is', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'master.key'), 'damaged', { mode: 0o600 })
    await expect(openDataFolder(folder)).rejects.toThrow('is no master key')
    expect(await readFile(join(folder, 'master.key'), 'utf8')).toBe('damaged')
    await chmod(join(folder, 'master.key'), 0o644)
    await expect(openDataFolder(folder)).rejects.toThrow('chmod 600')
  })

  test('is not made anew beside a database that was closed with another', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, 'postgres', 'cluster'), { recursive: true })
    await expect(openDataFolder(folder)).rejects.toThrow('The master key is missing')
  })
})

describe('a place that cannot be a data folder', () => {
  test('is refused when it is a file, or lies in one', async () => {
    const file = join(await emptyFolder(), 'file')
    await writeFile(file, '')
    await expect(openDataFolder(file)).rejects.toThrow('is a file, and Cairn needs a folder')
    await expect(openDataFolder(join(file, 'data'))).rejects.toThrow('a part of its path is a file')
  })

  test('is refused when it cannot be written', async () => {
    const folder = await emptyFolder()
    await chmod(folder, 0o555)
    await asOrdinaryUser(async () => {
      await expect(openDataFolder(folder)).rejects.toThrow('this user may not write there')
      await expect(openDataFolder(join(folder, 'data'))).rejects.toThrow('this user may not write there')
    })
  })

  test('is refused when nothing can be made there at all', async () => {
    await expect(openDataFolder('/proc/cairn')).rejects.toThrow('The data folder /proc/cairn cannot be used')
  })
})

/** Root may write anywhere, so as root the task runs with the rights of nobody. */
async function asOrdinaryUser(task: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return task()
  process.seteuid?.('nobody')
  try {
    await task()
  } finally {
    process.seteuid?.(0)
  }
}
