import { startCard } from './card.ts'
import { startCopy } from './copy.ts'
import { startDrop } from './drop.ts'
import { startFocus } from './focus.ts'
import { startGraph } from './graph.ts'
import { startLight } from './light.ts'
import { startLive } from './live.ts'
import { startPick } from './pick.ts'
import { startSwap } from './swap.ts'
import { startUnsaved } from './unsaved.ts'

startSwap()
startLive()
startGraph()
startCopy()
startDrop()
startFocus()
startLight()
startCard()
startPick()
startUnsaved()
