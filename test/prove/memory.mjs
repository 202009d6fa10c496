// What the compiled service takes of memory while bodies of 16 to 256 MB come in: `npm run prove`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const line = Buffer.from(
  `${JSON.stringify({ text: 'Li Ming met Anna Schmidt of Norland Diagnostics. '.repeat(160) })}\n`,
)

/** Peak of the resident memory of a process so far, in MB (Linux). */
const peakOf = (pid) => {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(kilobytes) / 1024)
}

async function* bodyOf(megabytes) {
  const part = Buffer.concat(Array.from({ length: 8 }, () => line))
  for (let size = 0; size < megabytes * 1_000_000; size += part.length) yield part
}

// With room to spare the heap grows before it is swept, which says nothing of what is needed.
async function measure(megabytes) {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-memory-'))
  const child = spawn(process.execPath, ['--max-old-space-size=80', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: `sqlite:${join(folder, 'dossier.db')}`,
    },
  })
  const first = await new Promise((resolve) => child.stdout.once('data', resolve))
  const [url] = /http:\/\/[\d.:]+/u.exec(String(first))
  const before = peakOf(child.pid)
  const from = performance.now()
  const response = await fetch(`${url}/v1/jobs`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: ReadableStream.from(bodyOf(megabytes)),
    duplex: 'half',
  })
  const peak = peakOf(child.pid)
  const { counts } = await response.json()
  const seconds = (performance.now() - from) / 1000
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('close', resolve))
  rmSync(folder, { recursive: true })
  console.log(
    `${megabytes} MB, ${counts.received} lines: ${before} MB before, ${peak} MB at the peak, ${(megabytes / seconds).toFixed(0)} MB/s`,
  )
  return peak
}

const peaks = []
for (const megabytes of [16, 64, 256]) peaks.push(await measure(megabytes))
const slope = (peaks[2] - peaks[0]) / 240
console.log(`${slope.toFixed(2)} MB more for each MB of body`)
if (slope > 0.1) process.exitCode = 1
