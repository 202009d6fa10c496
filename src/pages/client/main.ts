import { startLive } from './live.ts'
import { startSwap } from './swap.ts'

startSwap()
startLive()
