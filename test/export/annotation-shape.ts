import { z } from 'zod'

const iri = z.string().refine((address) => URL.canParse(address))

const Position = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
const Quote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
const Tag = z.strictObject({
  type: z.literal('TextualBody'),
  purpose: z.enum(['tagging', 'classifying']),
  value: z.string(),
  format: z.literal('text/plain').optional(),
})
const Identity = z.strictObject({
  type: z.literal('SpecificResource'),
  purpose: z.literal('identifying'),
  source: iri,
})
const Annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.array(z.enum(['tagging', 'identifying'])),
  body: z.array(z.union([Tag, Identity])),
  target: z.strictObject({ source: iri, selector: z.tuple([Position, Quote]) }),
})

/** A collection with its only page, as the Web Annotation data model has it. */
export const Collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  generator: z.strictObject({ type: z.literal('Software'), name: z.string() }),
  total: z.int(),
  first: z.strictObject({
    id: iri,
    type: z.literal('AnnotationPage'),
    partOf: iri,
    startIndex: z.literal(0),
    items: z.array(Annotation),
  }),
})
