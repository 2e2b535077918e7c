/** Asks one endpoint of a server once, by HTTP or, in Nest, by a message, an event or a web socket. */
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { join } from 'node:path'

/** Nobody answers an event: so many milliseconds are enough for what handles it. */
const HANDLED = 400

const asks = { message: byMessage, event: byEvent, socket: bySocket }

/** `ports` is what the server told when it listened; `folder` the one in which its libraries are found. */
export function askEndpoint(endpoint, ports, folder) {
  return (asks[endpoint.ask] ?? byHttp)(endpoint, ports, folder)
}

async function byHttp({ ask, route, path = route }, { port }) {
  const url = `http://127.0.0.1:${port}${path}`
  const response = await fetch(url, { method: ask })
  const text = await response.text()
  if (!response.ok) throw new Error(`${ask} ${url}: ${response.status} ${text}`)
}

async function byMessage({ route }, { messages }) {
  const socket = send(messages, { pattern: route, data: null, id: '1' })
  const [answer] = await once(socket, 'data')
  socket.destroy()
  if (!String(answer).includes('"response"')) throw new Error(`message ${route}: ${answer}`)
}

async function byEvent({ route }, { messages }) {
  const socket = send(messages, { pattern: route, data: null })
  await new Promise(done => setTimeout(done, HANDLED))
  socket.destroy()
}

/** Nest's own framing over TCP: the length, `#`, and what is sent. */
function send(port, packet) {
  const text = JSON.stringify(packet)
  const socket = connect(port, '127.0.0.1')
  socket.write(`${text.length}#${text}`)
  return socket
}

async function bySocket({ route }, { port }, folder) {
  const { WebSocket } = createRequire(join(folder, 'server.cjs'))('ws')
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`)
  await once(socket, 'open')
  socket.send(JSON.stringify({ event: route }))
  const [answer] = await once(socket, 'message')
  socket.terminate()
  if (JSON.parse(answer).event !== route) throw new Error(`socket ${route}: ${answer}`)
}
