"""Watches and stops Python's worker, and runs something in it before Python."""

from pathlib import Path

from tests.browser.server import Network

WORKER = "/calculators/worker.js"
CLIENT = "/source/calculators/python/client.js"  # for a test to ask a Python of its own

# `workers` are all that were started, `ended` how many the page itself ended, `requests` what they
# were asked; a worker dies at the next request if `deadly` is 1, at the second if it's 2.
WORKERS = """{
    const Real = Worker;
    Object.assign(window, { workers: [], requests: [], ended: 0, deadly: 0 });
    window.Worker = class extends Real {
        constructor(url, ...more) {
            super(url, ...more);
            if (/calculators.worker/.test(url)) workers.push(this);
        }
        postMessage(said, ...more) {
            super.postMessage(said, ...more);
            if (said.id) requests.push(said.request);
            if (said.id && deadly && !--deadly) super.terminate();
        }
        terminate() {
            window.ended += 1;
            super.terminate();
        }
    };
}"""


def begin_worker_with(script: str, site: Path, switches: Network) -> None:
    """Run a script in the worker before it starts Python."""
    watch = 'import "/watch.js";\n' if switches.watched else ""
    [own] = [path.read_text("utf-8") for path in site.glob("assets/calculators/worker-*.js")]
    switches.replace(WORKER, f"{watch}{script}\n{own}".encode())


def runtime_file(site: Path, name: str) -> bytes:
    [file] = site.glob(f"assets/runtime/*/{name}")
    return file.read_bytes()
