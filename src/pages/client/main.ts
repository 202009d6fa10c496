import { startGraph } from './graph.ts'
import { startKeys } from './keys.ts'
import { startLive } from './live.ts'
import { startSwap } from './swap.ts'

startSwap()
startLive()
startGraph()
startKeys()
