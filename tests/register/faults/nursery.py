"""The other end of `children`: starts them, hears what they say, kills them."""

import json
import os
import signal
import subprocess
import sys
from collections import defaultdict, deque
from itertools import takewhile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


class Nursery:
    """Starts children that were loaded beforehand."""

    def __init__(self):
        command = [sys.executable, "-m", "tests.register.faults.children"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, cwd=ROOT
        )
        self.heard = defaultdict(deque)

    def child(self, place, do, name, **more):
        """A child that works in a register: it stands still at moment `pause`, it waits for whoever holds `gate`."""
        where = place.events if isinstance(place.events, str) else place.events.parent
        job = {"where": str(where), "keys": str(place.keys), "do": do, "name": name, **more}
        _, pid = self.ask(job)
        return Child(self, int(pid))

    def ask(self, job):
        self.process.stdin.write(json.dumps(job) + "\n")
        return self.hear(0)

    def hear(self, pid):
        """The next words of a child, or (0) of who starts them."""
        while not self.heard[pid]:
            self.listen()
        return self.heard[pid].popleft()

    def listen(self):
        """Take in the next thing that anyone says."""
        line = self.process.stdout.readline()
        assert line, "whoever starts the children is gone"
        who, *words = line.split()
        self.heard[int(who)].append(words)

    def count(self, pid):
        """How much a child said that nobody asked for yet; one that is done said all."""
        waiting = self.heard[pid]
        return sys.maxsize if ["end"] in waiting else len(waiting)

    def close(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


class Child:
    """A process that writes in a register; `said` is all it said until now."""

    def __init__(self, nursery, pid):
        self.nursery, self.pid, self.said = nursery, pid, []

    def hear(self):
        """The next thing it says."""
        self.said.append(self.nursery.hear(self.pid))
        return self.said[-1]

    def until(self, *words):
        """Listen until it says one of these; gives the word."""
        while self.hear()[0] not in words:
            pass
        return self.said[-1][0]

    def kill(self):
        """Kill it, wait until it is gone, and take in what it had said. Was it there still?"""
        os.kill(self.pid, signal.SIGKILL)
        return self.wait() == -signal.SIGKILL

    def wait(self):
        """How it ended."""
        _, status = self.nursery.ask({"wait": self.pid})
        self.said += self.nursery.heard.pop(self.pid, ())
        return int(status)

    @property
    def promised(self):
        """The requests of which it said that they were done."""
        return [words[1] for words in self.said if words[0] == "done"]

    @property
    def told(self):
        """Words for how it ended, to be counted: was it killed, and where was it with the last it said?

        Who stood still before COMMIT was inside; of who ran, nobody knows whether the database had done it.
        """
        if ["end"] in self.said:
            return ["finished"]
        said, stood = self.said, self.said[-1] == ["pause"]
        if stood:
            said = said[: -2 if said[-2] == ["commit"] else -1]
        if said[-1][0] != "inside":
            return ["killed", "at commit" if said[-1] == ["commit"] else "outside"]
        statements = takewhile(lambda words: words[0] == "inside", reversed(said))
        wrote = ["inside", "INSERT_INTO_events"] in statements
        return ["killed", "inside", *(["inside with events written"] if wrote else [])]
