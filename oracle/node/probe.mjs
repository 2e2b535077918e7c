/** Loaded into a server: measures the longest delay of its event loop between two messages. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

process.on('message', what => {
  if (what === 'stop') process.send({ delay: delay.max / 1e6 })
  else {
    delay.reset()
    // The first beat after a reset only begins to measure.
    setTimeout(() => process.send({ ready: true }), 25)
  }
})
