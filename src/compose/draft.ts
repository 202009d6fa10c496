/**
 * A part of the record whose fields are set one by one, in the order of the contract. Most of a
 * record is made this way: spreading what may be missing into a literal is many times slower.
 */
export type Draft<Part> = { -readonly [Field in keyof Part]?: Part[Field] }
