// A process that tells the receivers of a store until it is killed. Argument: the address.
import { openStore } from '../../src/store/open.ts'
import { startDeliverer } from '../../src/webhooks/deliverer.ts'

startDeliverer({
  store: await openStore(process.argv[2]),
  allowsPrivate: true,
  userAgent: 'dossier/killed',
  report: ({ message }) => process.stderr.write(`${message}\n`),
  lease: 1500,
  pause: 50,
})
setInterval(() => {}, 1000)
