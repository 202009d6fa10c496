import { startFollow } from './follow.ts'
import { startGraph } from './graph.ts'
import { startKeys } from './keys.ts'
import { startLive } from './live.ts'
import { startSwap } from './swap.ts'
import { startUpload } from './upload.ts'

startSwap()
startLive()
startFollow()
startUpload()
startGraph()
startKeys()
