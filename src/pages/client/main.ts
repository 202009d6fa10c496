import { startAct } from './act.ts'
import { startCard } from './card.ts'
import { startCopy } from './copy.ts'
import { startDrop } from './drop.ts'
import { startFocus } from './focus.ts'
import { startFollow } from './follow.ts'
import { startGraph } from './graph.ts'
import { startKeys } from './keys.ts'
import { startLight } from './light.ts'
import { startLive } from './live.ts'
import { startPick } from './pick.ts'
import { startSwap } from './swap.ts'
import { startUnsaved } from './unsaved.ts'
import { startUpload } from './upload.ts'

startSwap()
startLive()
startFollow()
startUpload()
startGraph()
startKeys()
startCopy()
startDrop()
startFocus()
startLight()
startAct()
startCard()
startPick()
startUnsaved()
