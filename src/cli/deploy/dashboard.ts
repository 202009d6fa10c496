interface Chart {
  readonly title: string
  /** As Grafana names units: "s", "bytes", "reqps". */
  readonly unit: string
  /** What is drawn, by what its line is called. */
  readonly lines: Readonly<Record<string, string>>
}

const rate = (metric: string, by: string): string =>
  `sum by (${by}) (rate(${metric}{instance=~"$instance"}[$__rate_interval]))`
const latency = (quantile: number): string =>
  `histogram_quantile(${quantile}, ${rate('dossier_http_request_duration_seconds_bucket', 'le, route')})`
const here = (metric: string): string => `${metric}{instance=~"$instance"}`

/** Two a row, from the top. */
const charts: readonly Chart[] = [
  {
    title: 'Ready',
    unit: 'short',
    lines: { '{{instance}} {{check}}': here('dossier_ready') },
  },
  {
    title: 'Requests by status',
    unit: 'reqps',
    lines: { '{{status}}': rate('dossier_http_requests_total', 'status') },
  },
  {
    title: 'Time to the head of the answer, p50',
    unit: 's',
    lines: { '{{route}}': latency(0.5) },
  },
  {
    title: 'Time to the head of the answer, p99',
    unit: 's',
    lines: { '{{route}}': latency(0.99) },
  },
  {
    title: 'Requests by route',
    unit: 'reqps',
    lines: { '{{method}} {{route}}': rate('dossier_http_requests_total', 'method, route') },
  },
  {
    title: 'Refused and failed, by code',
    unit: 'reqps',
    lines: { '{{code}}': rate('dossier_http_problems_total', 'code') },
  },
  {
    title: 'Articles read',
    unit: 'ops',
    lines: { '{{instance}}': rate('dossier_articles_total', 'instance') },
  },
  {
    title: 'Words read',
    unit: 'wps',
    lines: { '{{instance}}': rate('dossier_words_total', 'instance') },
  },
  {
    title: 'Found, by kind',
    unit: 'ops',
    lines: { '{{kind}}': rate('dossier_entities_total', 'kind') },
  },
  {
    title: 'Waiting in the store',
    unit: 'short',
    lines: {
      'lines of jobs': `max(${here('dossier_job_lines_waiting')})`,
      'articles to be read again': `max(${here('dossier_rereads_waiting')})`,
    },
  },
  {
    title: 'Chunks of jobs',
    unit: 'ops',
    lines: { '{{outcome}}': rate('dossier_job_chunk_duration_seconds_count', 'outcome') },
  },
  {
    title: 'Threads',
    unit: 'short',
    lines: {
      '{{instance}} busy': here('dossier_threads_busy'),
      '{{instance}} of': here('dossier_threads'),
      '{{instance}} articles waiting': here('dossier_threads_waiting'),
    },
  },
  {
    title: 'Event loop delay, p99',
    unit: 's',
    lines: { '{{instance}}': here('nodejs_eventloop_lag_p99_seconds') },
  },
  {
    title: 'Memory',
    unit: 'bytes',
    lines: { '{{instance}}': here('process_resident_memory_bytes') },
  },
  {
    title: 'Processor',
    unit: 'percentunit',
    lines: { '{{instance}}': rate('process_cpu_seconds_total', 'instance') },
  },
  {
    title: 'Version of the word lists',
    unit: 'short',
    lines: { '{{instance}} {{hash}}': here('dossier_lexicon_version') },
  },
]

const source = { type: 'prometheus', uid: '${datasource}' }

const panel = ({ title, unit, lines }: Chart, at: number) => ({
  id: at + 1,
  type: 'timeseries',
  title,
  datasource: source,
  gridPos: { x: (at % 2) * 12, y: Math.floor(at / 2) * 8, w: 12, h: 8 },
  fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
  options: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi' } },
  targets: Object.entries(lines).map(([legendFormat, expr], line) => ({
    refId: String.fromCharCode('A'.charCodeAt(0) + line),
    datasource: source,
    expr,
    legendFormat,
  })),
})

/** A dashboard for Grafana 9 and later, to be imported. */
export const dashboard = () => ({
  uid: 'dossier',
  title: 'Dossier',
  tags: ['dossier'],
  schemaVersion: 37,
  version: 1,
  editable: true,
  timezone: 'browser',
  refresh: '30s',
  time: { from: 'now-3h', to: 'now' },
  templating: {
    list: [
      { name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus' },
      {
        name: 'instance',
        label: 'Process',
        type: 'query',
        datasource: source,
        query: { query: 'label_values(dossier_info, instance)', refId: 'instances' },
        refresh: 2,
        includeAll: true,
        multi: true,
        allValue: '.*',
        current: { text: 'All', value: '$__all' },
      },
    ],
  },
  annotations: { list: [] },
  panels: charts.map(panel),
})
