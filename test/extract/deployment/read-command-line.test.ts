/** Words, quotes, wrappers and option spellings of command lines; and input that must not hang or crash. */
import { describe, expect, it } from 'vitest'
import { extractDeployment } from '../../../src/extract/deployment/extract-deployment.ts'
import { readCommandLine } from '../../../src/extract/deployment/shell/read-command-line.ts'

/** What is surely a server or a script; a program that may be the repository's own is told by all files together. */
function read(text: string): string[] {
  const found = readCommandLine(text, { source: 'shell' })
  const sure = found.filter(one => one.through === undefined && !one.script?.startsWith('bin:'))
  return sure.map(({ server, app, script, settings }) => {
    const said = settings.map(
      ({ name, value, certainty }) => `${name}=${String(value)}${certainty === 'literal' ? '' : `(${certainty})`}`,
    )
    return [server, script ?? app ?? '-', ...said].join(' ')
  })
}

describe('readCommandLine', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['gunicorn -w4 -k gevent app:app', ['gunicorn app:app workers=4 worker_class=gevent']],
    ['gunicorn -w 4 --threads=2 "app:create_app(\'prod\')"', ["gunicorn app:create_app('prod') workers=4 threads=2"]],
    ['gunicorn --preload app', ['gunicorn app preload_app=true']],
    ['gunicorn -w $((2 * $(nproc) + 1)) app', ['gunicorn app workers=null(computed)']],
    ['gunicorn -w "$N" app', ['gunicorn app workers=null(unknown)']],
    ['gunicorn --workers=${N:-${M:-3}} app', ['gunicorn app workers=3(default)']],
    ['N=2 && exec gunicorn -w $N app', ['gunicorn app workers=2']],
    ['OPTS="-w 3 --timeout 60"; gunicorn $OPTS app', ['gunicorn app workers=3 timeout=60']],
    ['sudo -u www nohup uvicorn a:b --workers 2 &', ['uvicorn a:b workers=2']],
    ['uv run --frozen --extra web uvicorn a:b', ['uvicorn a:b']],
    ['docker compose up && echo gunicorn -w 2 x', []],
    ['pip install gunicorn==21 uvicorn', []],
    ['gunicorn --version', []],
    ['python3 -u -m debugpy --listen 0.0.0.0:5678 -m uvicorn a:b --reload', ['uvicorn a:b reload=true']],
    ['./wait-for-it.sh db:5432 -t 30 -- gunicorn -w 2 app', ['gunicorn app workers=2']],
    ['sh -c "cd app; WORKERS=5; gunicorn -w \\$WORKERS app"', ['gunicorn app workers=5']],
    ['newrelic-admin run-program gunicorn app', ['gunicorn app']],
    ['./start.sh --fast', ['script ./start.sh']],
    ['python -m shop.server', ['script -m shop.server']],
    ['python manage.py runserver 0.0.0.0:8000', ['django-dev -']],
    ['celery -A shop worker -P gevent -c 100', ['celery shop app=shop pool=gevent concurrency=100']],
    ['celery -A shop beat', []],
    ['waitress-serve --threads=8 --call shop:make', ['waitress shop:make threads=8 call=true']],
  ]
  for (const [text, expected] of cases) it(text, () => expect(read(text)).toEqual(expected))

  it('keeps a program that may be the repository’s own, with the servers to which it may hand its words', () => {
    const found = readCommandLine('poetry run mysite --verbose runserver 0.0.0.0:80', { source: 'procfile' })
    expect(found.map(({ server, script, through, words }) => ({ server, script, through, words }))).toEqual([
      { server: 'script', script: 'bin:mysite', through: undefined, words: ['--verbose', 'runserver', '0.0.0.0:80'] },
      { server: 'django-dev', script: null, through: 'bin:mysite', words: ['--verbose', 'runserver', '0.0.0.0:80'] },
    ])
    expect(readCommandLine('mysite runserver', { source: 'makefile' })).toEqual([])
  })

  it('keeps the lines of a continued command', () => {
    const [command] = readCommandLine('# start\ngunicorn \\\n  -w 2 \\\n  app', { source: 'shell' })
    expect([command?.line, command?.settings[0]?.line]).toEqual([2, 3])
  })
})

describe('hostile input', () => {
  const deep = 100_000
  const inputs: readonly (readonly [string, string])[] = [
    ['start.sh', '$('.repeat(deep)],
    ['start.sh', '"${A:-'.repeat(deep)],
    ['start.sh', `A=x\n${'A="$A$A"\n'.repeat(60)}gunicorn -w $A app`],
    ['start.sh', `cat <<EOF\n${'x\n'.repeat(deep)}`],
    ['start.sh', `${'sh -c "'.repeat(50)}gunicorn app`],
    ['start.sh', 'if a; then '.repeat(2000)],
    ['Dockerfile', `FROM x\nCMD ${'\\\n'.repeat(deep)}`],
    ['Dockerfile', 'FROM x\nCMD ["gunicorn'],
    [
      'compose.yml',
      `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${'*a,'.repeat(9)}]`).join('\n')}`,
    ],
    ['compose.yml', '['.repeat(deep)],
    ['values.yaml', '{{'.repeat(deep)],
    ['pyproject.toml', 'a = {'.repeat(500)],
    ['package.json', '{"scripts": 3}'],
    ['uwsgi.ini', '[uwsgi]\n= \nprocesses'],
    ['Makefile', '\t\\\n'.repeat(deep)],
    ['Procfile', '\u0000web: gunicorn'],
  ]
  for (const [path, text] of inputs) {
    it(`${path}: ${JSON.stringify(text.slice(0, 30))}`, () => {
      const started = performance.now()
      expect(() => extractDeployment(path, text)).not.toThrow()
      expect(performance.now() - started).toBeLessThan(20_000)
    })
  }
})
