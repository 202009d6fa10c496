import { startGraph } from './graph.ts'
import { startLive } from './live.ts'
import { startSwap } from './swap.ts'

startSwap()
startLive()
startGraph()
