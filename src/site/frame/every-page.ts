/** What pages gain where JavaScript runs; they need none of it. */
import './due.ts';
import './exit.ts';
import './listen.ts';
import './print.ts';
import '../directory/open-now.ts';
