"""Making takes: the queue, the dispatcher, and the worker process that runs engines."""
