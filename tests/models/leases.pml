/* SPDX-License-Identifier: MIT

A model of the leases of nodes: docs/cluster.md. Spin visits all states and shows that at no moment more
sessions may act than the limit allows, whatever is delayed, paused, lost or killed, and however clocks
drift within MARGIN.

    python3 tests/models/check.py

Each macro WRONG_… takes one precaution away; Spin then finds a way to too many sessions.

Time passes in ticks; all times here are counted in ticks that are left, so that the number of states is
finite. A node is one life of a server: after a crash, or once it has lost its lease, another one begins. */

#ifndef NODES
#define NODES 2
#endif
#define LIMIT 1   /* sessions of the user */
#ifndef LEASE
#define LEASE 4   /* the database forgets a node after this time */
#endif
#define MARGIN 1  /* a node believes that less is left; its clock may run slow by as much */
#ifdef WRONG_MARGIN
#define BELIEVED LEASE
#else
#define BELIEVED (LEASE - MARGIN)
#endif

/* What the database knows. */
byte left[NODES];       /* until the node is dead; 0: it is */
bool admitted[NODES];   /* there is a row for a session of this node */
bool commits[NODES];    /* the node was alive when its renewal began, which nobody else sees yet */
byte waits[NODES];      /* how long ago that was */

/* What the nodes know. */
bool dead[NODES];       /* it was killed; another node may begin when the database has forgotten it */
byte trusts[NODES];     /* how long the node believes in its lease; 0: it does not act */
bool serves[NODES];     /* it has a session */

/* Requests to renew, and their age since the node sent them. */
bool asks[NODES];
bool renewed[NODES];    /* the database has agreed; the answer is on its way */
byte age[NODES];

/* Requests to admit a session. */
bool wants[NODES];
bool allowed[NODES];    /* the database has agreed; the answer is on its way */

#if NODES == 2
#define some(P) (P(0) || P(1))
#define number(P) ((P(0) -> 1 : 0) + (P(1) -> 1 : 0))
#else
#define some(P) (P(0) || P(1) || P(2))
#define number(P) ((P(0) -> 1 : 0) + (P(1) -> 1 : 0) + (P(2) -> 1 : 0))
#endif

/* A session may act only while its node trusts its lease. */
#define acts(n) (serves[n] && trusts[n] > 0)
#define check() assert(number(acts) <= LIMIT)

/* What the database counts. */
#define counts(n) (admitted[n] && left[n] > 0)

/* A node that seems dead may be renewing its lease: then the count waits. */
#ifdef WRONG_COUNT
#define isUnclear(n) false
#else
#define isUnclear(n) (admitted[n] && left[n] == 0 && commits[n])
#endif

active proctype time()
{
	byte k;
	do
	:: d_step {
		k = 0;
		do
		:: k < NODES ->
			if :: left[k] > 0 -> left[k]-- :: else fi;
			if :: commits[k] && waits[k] < LEASE -> waits[k]++ :: else fi;
			if :: trusts[k] > 0 -> trusts[k]-- :: else fi;
			if :: (asks[k] || commits[k] || renewed[k]) && age[k] < LEASE -> age[k]++ :: else fi;
			k++
		:: else -> break
		od;
		k = 0
	}
	od
}

active [NODES] proctype node()
{
	byte n = _pid - 1;
	do
	/* It begins, or renews. */
	:: atomic { dead[n] && left[n] == 0 -> dead[n] = false }
	:: atomic { !dead[n] && !asks[n] && !commits[n] && !renewed[n] -> asks[n] = true; age[n] = 0 }
	/* The database: a dead node can't renew; it begins anew, without sessions. */
	:: atomic { asks[n] && left[n] > 0 ->
		asks[n] = false; commits[n] = true; waits[n] = 0 }
	:: atomic { asks[n] && left[n] == 0 ->
		asks[n] = false; serves[n] = false; wants[n] = false; allowed[n] = false;
		admitted[n] = false; renewed[n] = true; left[n] = LEASE }
	:: atomic { commits[n] -> commits[n] = false; renewed[n] = !dead[n]; left[n] = LEASE - waits[n]; waits[n] = 0 }
	/* The request or the answer is lost. */
	:: atomic { asks[n] -> asks[n] = false; age[n] = 0 }
	:: atomic { renewed[n] -> renewed[n] = false; age[n] = 0 }
	/* The answer arrives: the lease began when the request was sent. Its clock may run slow. */
	:: atomic { renewed[n] -> renewed[n] = false;
		if
		:: age[n] < BELIEVED -> trusts[n] = BELIEVED - age[n]
		:: age[n] < BELIEVED -> trusts[n] = BELIEVED + MARGIN - age[n]
		:: else
		fi;
		age[n] = 0;
		check() }
	/* A client logs in. */
	:: atomic { trusts[n] > 0 && !serves[n] && !wants[n] && !allowed[n] -> wants[n] = true }
	:: atomic { wants[n] && !some(isUnclear) -> wants[n] = false;
		if
		:: left[n] > 0 && number(counts) < LIMIT -> admitted[n] = true; allowed[n] = true
		:: else
		fi }
	/* The answer is lost: the row stays until the node gives it back. */
	:: atomic { allowed[n] -> allowed[n] = false; admitted[n] = false }
	:: atomic { allowed[n] && trusts[n] > 0 -> allowed[n] = false; serves[n] = true; check() }
	:: atomic { allowed[n] && trusts[n] == 0 -> allowed[n] = false }
	/* The session ends, and then its row. */
	:: atomic { serves[n] -> serves[n] = false; admitted[n] = false }
	/* It no longer trusts its lease: sessions end before they do anything more. */
	:: atomic { serves[n] && trusts[n] == 0 -> serves[n] = false }
	/* It is killed. */
	:: atomic { !dead[n] -> dead[n] = true; serves[n] = false; wants[n] = false; allowed[n] = false;
		asks[n] = false; renewed[n] = false; trusts[n] = 0 }
	od
}
