declare const brand: unique symbol;

/** A primitive that wears its unit: the compiler refuses a ratio where cents are due. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
