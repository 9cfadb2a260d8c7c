/** All texts of a feature in another language: none missing, none that `en` does not have. */
export type Translation<Source> = Readonly<{ [Key in keyof Source]: string }>
