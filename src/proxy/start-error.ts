/** A reason not to start that the operator can do something about; the message is all that they need to see. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartError'
  }
}
