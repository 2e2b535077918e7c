/** Discovery on small trees made for each test. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeIo } from '../../src/cli/node-io.ts'
import { discover } from '../../src/discover/discover.ts'
import type { DiscoverOptions } from '../../src/discover/discover.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'colorfast-discover-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function tree(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** `kind path`, or `kind(quiet) path`. */
function found(options: Partial<DiscoverOptions> = {}): string[] {
  const { files } = discover(root, { exclude: [], include: [], named: [], ...options }, nodeIo)
  return files.map(({ kind, quiet, path }) => `${kind}${quiet === undefined ? '' : `(${quiet})`} ${path}`)
}

describe('what is left out', () => {
  test('environments, caches and build results, but not packages that have their names', () => {
    tree({
      'app/main.py': '',
      'venv/lib/a.py': '',
      '.venv/a.py': '',
      'my-env/pyvenv.cfg': '',
      'my-env/bin/activate_this.py': '',
      'my-env/lib/a.py': '',
      'node_modules/x/a.py': '',
      'app/__pycache__/a.py': '',
      'build/lib/a.py': '',
      'src/build/__init__.py': '',
      'src/build/a.py': '',
      'lib/site-packages/a.py': '',
      'x.egg-info/a.py': '',
    })
    expect(found()).toEqual(['python app/main.py', 'python src/build/__init__.py', 'python src/build/a.py'])
  })

  test('build results, but not what an image is built from', () => {
    tree({
      'build/Makefile': '',
      'dist/start.sh': 'gunicorn app:app\n',
      'docker/build/Dockerfile-release': '',
      'docker/build/entrypoint.sh': 'gunicorn app:app\n',
    })
    expect(found()).toEqual(['deployment docker/build/Dockerfile-release', 'deployment docker/build/entrypoint.sh'])
  })

  test('an environment made inside a source folder, but not the sources beside it', () => {
    tree({
      'backend/pyvenv.cfg': '',
      'backend/Scripts/activate_this.py': '',
      'backend/Lib/a.py': '',
      'backend/app.py': '',
      'backend/core/b.py': '',
    })
    expect(found()).toEqual(['python backend/app.py', 'python backend/core/b.py'])
  })

  test('nothing for a `pyvenv.cfg` without an environment', () => {
    tree({ 'backend/pyvenv.cfg': '', 'backend/app.py': '', 'backend/lib/b.py': '' })
    expect(found()).toEqual(['python backend/app.py', 'python backend/lib/b.py'])
  })

  test('templates of a generator, unless they are included', () => {
    tree({
      'template/{{cookiecutter.slug}}/app.py': '',
      'template/hooks/{% if web %}routes.py{% endif %}.py': '',
      'template/hooks/post.py': '',
    })
    expect(found()).toEqual(['python template/hooks/post.py'])
    expect(found({ include: ['template/**'] })).toContain('python template/{{cookiecutter.slug}}/app.py')
  })

  test('what ignore files name, nested ones included', () => {
    tree({
      '.gitignore': '*.gen.py\n/local/\n',
      'a.py': '',
      'a.gen.py': '',
      'local/a.py': '',
      'app/local/a.py': '',
      'app/.gitignore': 'secret.py\n!keep.gen.py\n',
      'app/secret.py': '',
      'app/keep.gen.py': '',
      'secret.py': '',
      '.git/info/exclude': 'mine.py\n',
      'mine.py': '',
    })
    expect(found()).toEqual(['python a.py', 'python app/keep.gen.py', 'python app/local/a.py', 'python secret.py'])
  })

  test('what the configuration excludes, even if it is named', () => {
    tree({ 'a.py': '', 'old/b.py': '', 'old/deep/c.py': '' })
    expect(found({ exclude: ['old'] })).toEqual(['python a.py'])
    expect(found({ exclude: ['old'], named: ['old/b.py'] })).toEqual(['python a.py'])
  })

  test('an ignored folder is read if it is named', () => {
    tree({ '.gitignore': 'third/\n', 'a.py': '', 'third/app/b.py': '' })
    expect(found()).toEqual(['python a.py'])
    expect(found({ named: ['third/app'] })).toEqual(['python a.py', 'python third/app/b.py'])
  })

  test('a folder left out by default is read if it is included', () => {
    tree({ 'a.py': '', 'dist/tool/b.py': '', 'build/c.py': '' })
    expect(found({ include: ['dist/tool'] })).toEqual(['python a.py', 'python dist/tool/b.py'])
  })

  test('links, whether they leave the root or turn in circles', () => {
    const outside = mkdtempSync(join(tmpdir(), 'colorfast-outside-'))
    writeFileSync(join(outside, 'secret.py'), '')
    tree({ 'app/a.py': '' })
    symlinkSync(root, join(root, 'app', 'loop'))
    symlinkSync(outside, join(root, 'outside'))
    symlinkSync(join(outside, 'secret.py'), join(root, 'linked.py'))
    expect(found()).toEqual(['python app/a.py'])
    rmSync(outside, { recursive: true })
  })
})

describe('what is quiet', () => {
  test('tests, vendored code and examples, by path', () => {
    tree({
      'app/main.py': '',
      'tests/helpers.py': '',
      'app/test_main.py': '',
      'app/main_test.py': '',
      'app/conftest.py': '',
      'app/latest.py': '',
      'app/_vendor/six.py': '',
      'docs/conf.py': '',
      'app/docs/__init__.py': '',
      'app/docs/router.py': '',
      'cookbook/__init__.py': '',
      'cookbook/teams/first.py': '',
      'app/cookbook/__init__.py': '',
      'examples/demo.py': '',
      'app/e2e/steps.py': '',
      'app/test_helpers/mail.py': '',
      'app/libs/six.py': '',
      'app/libs/six-1.17.0.dist-info/RECORD': 'six.py,,\n',
    })
    expect(found()).toEqual([
      'python(vendored) app/_vendor/six.py',
      'python(test) app/conftest.py',
      'python app/cookbook/__init__.py',
      'python app/docs/__init__.py',
      'python app/docs/router.py',
      'python(test) app/e2e/steps.py',
      'python app/latest.py',
      'python(vendored) app/libs/six.py',
      'python app/main.py',
      'python(test) app/main_test.py',
      'python(test) app/test_helpers/mail.py',
      'python(test) app/test_main.py',
      'python(example) cookbook/__init__.py',
      'python(example) cookbook/teams/first.py',
      'python(example) docs/conf.py',
      'python(example) examples/demo.py',
      'python(test) tests/helpers.py',
    ])
  })

  test('not a module about tests that has routes, and no test', () => {
    const route = '@app.get("/try")\ndef show():\n    return ""\n'
    tree({
      'app/retrieval_test.py': route,
      'app/blood_test.py': 'class BloodTestViewSet(GenericViewSet):\n    def list(self, request):\n        return []\n',
      'app/ab_tests.py': `import unittest\n${route}`,
      'app/routes_test.py': `${route}\ndef test_show():\n    assert show() == ""\n`,
      'app/steps_test.py': 'def run():\n    pass\n',
      'app/test_retrieval.py': route,
      'tests/app_test.py': route,
    })
    expect(found()).toEqual([
      'python(test) app/ab_tests.py',
      'python app/blood_test.py',
      'python app/retrieval_test.py',
      'python(test) app/routes_test.py',
      'python(test) app/steps_test.py',
      'python(test) app/test_retrieval.py',
      'python(test) tests/app_test.py',
    ])
  })

  test('migrations and generated code, by content', () => {
    tree({
      'migrations/service.py': 'def migrate_user(): ...\n',
      'migrations/env.py':
        'from alembic import context\n\nwith context.begin_transaction():\n    context.run_migrations()\n',
      'versions/1.py': 'revision: str = "a"\ndown_revision = None\n\ndef upgrade():\n    op.execute("x")\n',
      'db/0001.py': 'from django.db import migrations\n\nclass Migration(migrations.Migration):\n    pass\n',
      'api/client.py': '# Code generated by swagger. DO NOT EDIT.\nimport requests\n',
      'api/model_pb2.py': '',
      'app/text.py': 'TEXT = "DO NOT EDIT"\n',
    })
    expect(found()).toEqual([
      'python(generated) api/client.py',
      'python(generated) api/model_pb2.py',
      'python app/text.py',
      'python(migration) db/0001.py',
      'python(migration) migrations/env.py',
      'python migrations/service.py',
      'python(migration) versions/1.py',
    ])
  })

  test('not what is asked for', () => {
    tree({ 'a.py': '', 'tests/test_a.py': '', 'app/tests/test_b.py': '' })
    expect(found({ named: ['tests'] })).toContain('python tests/test_a.py')
    expect(found({ named: ['app'] })).toContain('python(test) app/tests/test_b.py')
    expect(found({ named: ['app/tests/test_b.py'] })).toContain('python app/tests/test_b.py')
    expect(found({ include: ['app/tests'] })).toContain('python app/tests/test_b.py')
  })
})

describe('deployment and manifests', () => {
  test('by name', () => {
    tree({
      Procfile: 'web: gunicorn app:app\n',
      'deploy/prod.Dockerfile': 'FROM python\n',
      Dockerfile: 'FROM python\n',
      'docker-compose.prod.yml': 'services: {}\n',
      'gunicorn.conf.py': 'workers = 4\n',
      'pyproject.toml': '[project]\n',
      'requirements-dev.txt': 'pytest\n',
      'setup.cfg': '',
      'uv.lock': '',
      'cd/shop-task-definition.json': '{}\n',
      'entrypoint-web.sh': 'exec gunicorn app:app\n',
      'static/entrypoint.601ff5d4.js': 'if (gunicorn) {}\n',
    })
    expect(found()).toEqual([
      'deployment Dockerfile',
      'deployment Procfile',
      'deployment cd/shop-task-definition.json',
      'deployment deploy/prod.Dockerfile',
      'deployment docker-compose.prod.yml',
      'deployment entrypoint-web.sh',
      'python gunicorn.conf.py',
      'deployment pyproject.toml',
      'manifest pyproject.toml',
      'manifest requirements-dev.txt',
      'deployment setup.cfg',
      'manifest setup.cfg',
      'manifest uv.lock',
    ])
  })

  test('by what they mention', () => {
    tree({
      'k8s/api.yaml': 'spec: {containers: [{command: [uvicorn, app:app]}]}\n',
      'k8s/other.yaml': 'spec: {containers: [{command: [nginx]}]}\n',
      'run.sh': 'exec gunicorn app:app\n',
      'clean.sh': 'rm -rf tmp\n',
      'bin/start': '#!/bin/sh\nexec gunicorn app:app\n',
      'bin/notes': 'gunicorn is nice\n',
      '.env': 'WEB_CONCURRENCY=4\n',
    })
    expect(found()).toEqual(['deployment .env', 'deployment bin/start', 'deployment k8s/api.yaml', 'deployment run.sh'])
  })
})

test('files that cannot be read are problems', () => {
  tree({ 'a.py': '', 'huge.py': '' })
  const io = {
    ...nodeIo,
    read: (path: string, limit?: number) => {
      if (path.endsWith('huge.py')) throw new Error('larger than 16 MB')
      return nodeIo.read(path, limit)
    },
    list: (path: string) => nodeIo.list(path),
  }
  const { files, problems } = discover(root, { exclude: [], include: [], named: [] }, io)
  expect(files.map(({ path }) => path)).toEqual(['a.py'])
  expect(problems).toEqual([
    { path: 'huge.py', line: null, kind: 'unreadable', message: 'This file could not be read (larger than 16 MB).' },
  ])
})

test('folders that cannot be listed are problems', () => {
  tree({ 'a.py': '', 'closed/b.py': '' })
  const io = {
    ...nodeIo,
    list: (path: string) => {
      if (path.endsWith('closed')) throw new Error('EACCES')
      return nodeIo.list(path)
    },
  }
  expect(discover(root, { exclude: [], include: [], named: [] }, io).problems.map(({ path }) => path)).toEqual([
    'closed',
  ])
})

test('odd names survive', () => {
  tree({ 'with space.py': '', 'new\nline.py': '', 'ünï.py': '' })
  chmodSync(join(root, 'with space.py'), 0o444)
  expect(found()).toEqual(['python new\nline.py', 'python with space.py', 'python ünï.py'])
})
