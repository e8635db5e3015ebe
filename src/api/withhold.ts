/** The field that holds a server's user data: base64, and with password login a root password hash. */
export const userDataField = 'OS-EXT-SRV-ATTR:user_data'

/** The field that stands in an answer for what was taken out of it: the field's name, and its size in bytes. */
export const withheldField = 'ecs-inventory:withheld'

/** What is said of a withheld field: its decoded size in bytes, or null when it was not base64 text. */
export interface Withheld {
  readonly bytes: number | null
}
