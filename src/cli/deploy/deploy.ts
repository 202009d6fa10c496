import { commandFile } from '../../places.ts'
import type { AddCommand } from '../command.ts'
import { print } from '../surroundings.ts'
import { alertRules } from './alerts.ts'
import { dashboard } from './dashboard.ts'
import { unit } from './unit.ts'

export const addDeploy: AddCommand = (program, { output }) => {
  const command = program
    .command('deploy')
    .description('Print what watches over the service, or starts it with the machine.')
  command
    .command('grafana')
    .description('A dashboard, to be imported into Grafana.')
    .action(() => print(output, `${JSON.stringify(dashboard(), undefined, 2)}\n`))
  command
    .command('alerts')
    .description('Alert rules for Prometheus, whose jobs of the service are named "dossier…".')
    .action(() => print(output, alertRules()))
  command
    .command('systemd')
    .description('A unit that runs this program, for /etc/systemd/system/dossier.service.')
    .option('--worker', 'a unit that reads jobs, instead of one that serves')
    .action(({ worker }: { readonly worker?: true }) =>
      print(
        output,
        unit({
          node: process.execPath,
          program: commandFile,
          command: worker ? 'worker' : 'serve',
        }),
      ),
    )
}
