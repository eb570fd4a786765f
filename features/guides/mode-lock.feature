Feature: The margin mode is locked while something is held

  "Locked upon opening", "switched only with nothing open", "platforms allow toggling": all of it is so, in different states.

  Background:
    Given the policy guide
    And an account with a balance of 10,000 USDT
    And the mark price of BTC-USDT is 10000
    And the mark price of ETH-USDT is 2000

  @S0-10 @S1-10 @S3-11 @C1
  Scenario: no switching with an open position
    Given a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to switch BTC-USDT to cross
    Then it is denied by mode_lock because "Close the position and its orders before switching margin mode."

  @S2-14
  Scenario: no switching with an order that rests
    Given a resting order to go long 0.1 BTC-USDT at 9000 in cross with 5x
    When it asks to switch BTC-USDT to isolated
    Then it is denied by mode_lock

  @S1-10 @S2-14 @C1
  Scenario: switching with nothing held
    When it asks to switch BTC-USDT to isolated
    Then it is allowed

  @S1-10
  Scenario: a position in another instrument, in whatever mode, does not matter here
    Given a long position of 1 ETH-USDT at 2000 in isolated with 10x and a margin of 200 USDT
    When it asks to switch BTC-USDT to isolated
    Then it is allowed

  @S0-10 @S1-10 @C1
  Scenario: to switch the whole account nothing at all may be held
    Given a long position of 1 ETH-USDT at 2000 in isolated with 10x and a margin of 200 USDT
    When it asks to switch everything to cross
    Then it is denied by mode_lock

  Scenario: switching to the mode that is set already
    When it asks to switch BTC-USDT to cross
    Then it is denied by no_change

  @S1-10
  Scenario: the lock cannot be walked around by opening in the other mode
    Given a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to open long 0.1 BTC-USDT in cross with 2x
    Then it is denied by mode_conflict

  @S3-11
  Scenario: closing is the way out, and is never refused
    Given a long position of 0.1 BTC-USDT at 10000 in isolated with 10x and a margin of 100 USDT
    When it asks to close BTC-USDT long
    Then it is allowed

  Scenario: the Chinese names of the modes
    When it asks to switch BTC-USDT to 逐仓
    Then it is allowed
    When it asks to switch BTC-USDT to 全仓
    Then it is denied by no_change
