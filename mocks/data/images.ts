import { uuidOf } from './random'

/** An image that servers were created from. */
export interface Image {
  readonly id: string
  readonly name: string
  readonly osType: 'Linux' | 'Windows'
  readonly osVersion: string
  readonly kind: 'gold' | 'private' | 'shared'
}

function image(
  name: string,
  osVersion: string,
  osType: Image['osType'] = 'Linux',
  kind: Image['kind'] = 'gold',
): Image {
  return { id: uuidOf(`image ${name}`), name, osType, osVersion, kind }
}

/** Images of Linux servers. */
export const linuxImages = [
  image('Huawei Cloud EulerOS 2.0 Standard 64 bit', 'Huawei Cloud EulerOS 2.0 64bit'),
  image('Ubuntu 22.04 server 64bit', 'Ubuntu 22.04 server 64bit'),
  image('Ubuntu 24.04 server 64bit', 'Ubuntu 24.04 server 64bit'),
  image('CentOS 7.9 64bit', 'CentOS 7.9 64bit'),
  image('Debian 12.0.0 64bit', 'Debian GNU/Linux 12.0.0 64bit'),
  image('Rocky Linux 9.4 64bit', 'Rocky Linux 9.4 64bit'),
  image('golden-base-2026-06', 'Ubuntu 24.04 server 64bit', 'Linux', 'private'),
  image('openEuler 22.03 64bit with ARM', 'openEuler 22.03 64bit', 'Linux', 'shared'),
] as const satisfies readonly Image[]

/** Images of Windows servers. */
export const windowsImages = [
  image(
    'Windows Server 2019 Standard 64bit English',
    'Windows Server 2019 Standard 64bit',
    'Windows',
  ),
  image(
    'Windows Server 2022 Datacenter 64bit English',
    'Windows Server 2022 Datacenter 64bit',
    'Windows',
  ),
] as const satisfies readonly Image[]
