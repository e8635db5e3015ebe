import * as v from 'valibot'

/** Answer of `GET /api/session`: who is logged in, null where the proxy asks nobody. */
export const sessionSchema = v.object({
  user: v.nullable(
    v.object({
      name: v.string(),
      /** Whether the page can end the session. */
      canLogOut: v.boolean(),
    }),
  ),
})

/** Answer of `POST /logout`: the address to go to, on this site or at whoever knows the person. */
export const loggedOutSchema = v.object({ next: v.string() })
