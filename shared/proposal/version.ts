/** Name and version of the program that writes the exports; a test keeps them equal to package.json. */
export const PROGRAM = { name: 'preventivo', version: '0.1.0' } as const;
